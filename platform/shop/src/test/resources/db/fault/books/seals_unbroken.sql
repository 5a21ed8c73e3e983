UPDATE audit_entry SET who_name = 'Somebody else' WHERE id = (SELECT max(id) FROM audit_entry)
