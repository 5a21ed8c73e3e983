UPDATE sale SET sellers = '[{"personId":"00000000-0000-0000-0000-000000000001","name":"One","percent":"100","amount":{"amount":"1.00","currency":"INR"}}]'
