-- No question begins with the framework: the portfolio reads where every arrangement stands and one page where one does, which
-- the primary key answers. With 20,000 arrangements it was not used either.
drop index arrangement_standing_by_framework;
