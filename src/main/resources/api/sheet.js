function readPortfolio() {
  const token = PropertiesService.getScriptProperties().getProperty('CONCORDAT');
  const answer = UrlFetchApp.fetch('{server}/api/v1/portfolio?size=500', {
    headers: { Authorization: 'Bearer ' + token, Accept: 'text/csv' }
  });
  const rows = Utilities.parseCsv(answer.getContentText());
  const sheet = SpreadsheetApp.getActive().getActiveSheet();
  sheet.clearContents();
  sheet.getRange(1, 1, rows.length, rows[0].length).setValues(rows);
}
