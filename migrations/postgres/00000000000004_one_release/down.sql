DROP TABLE notice;
DROP TABLE counted_ballot;
