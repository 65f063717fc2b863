DROP TABLE notice;
DROP TRIGGER counted_ballot_no_replace;
DROP TRIGGER counted_ballot_no_delete;
DROP TRIGGER counted_ballot_no_update;
DROP TABLE counted_ballot;
