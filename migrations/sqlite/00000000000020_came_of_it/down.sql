DELETE FROM mail_job WHERE purpose = 'came_of_it';
DROP TABLE came_of_it;
