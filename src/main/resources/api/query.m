let
    Address = "{server}",
    Path = "api/v1/portfolio",
    Token = "ccd_…",
    Read = (page as number) => Json.Document(Web.Contents(Address, [
        RelativePath = Path,
        Query = [page = Number.ToText(page), size = "500"],
        Headers = [Authorization = "Bearer " & Token, Accept = "application/json"]
    ])),
    First = Read(1),
    Pages = {First} & List.Transform({2..First[totalPages]}, Read),
    Rows = List.Combine(List.Transform(Pages, each [items])),
    Result = Table.FromRecords(Rows)
in
    Result
