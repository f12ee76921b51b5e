-- What people do waits for others so long and no longer (application.yaml); a migration waits until they are done.
set local lock_timeout = 0;
