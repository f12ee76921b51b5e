-- Why a document could not be made, so that whoever asked for it knows whether to ask again.
alter table made_document
    add column failure varchar(20),
    add constraint made_document_failure_known check (failure in ('too-large', 'out-of-sight', 'left-behind', 'broken')),
    add constraint made_document_failure_of_what_failed check (state = 'failed' or failure is null);
