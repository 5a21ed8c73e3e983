UPDATE sale SET serial = serial + 1 WHERE serial = (SELECT max(serial) FROM sale)
