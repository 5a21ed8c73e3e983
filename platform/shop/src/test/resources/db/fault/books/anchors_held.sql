DELETE FROM seal WHERE position = (SELECT max(position) FROM seal)
