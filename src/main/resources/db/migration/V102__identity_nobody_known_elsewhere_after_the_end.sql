-- Whose access has ended is known to no provider any more: let in again, they come in as someone who was just invited.
delete from person_identity where user_id in (select user_id from person where ended);
