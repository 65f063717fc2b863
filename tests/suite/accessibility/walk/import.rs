//! The pages of an import.

use super::Walker;

impl Walker {
    /// Each step, with what is missed in it.
    pub(super) async fn import_of_people(&mut self) {
        const IMPORT: &str = "/app/people/import";
        const COLUMNS: &str = "/app/people/import/columns";
        const TRIAL: &str = "/app/people/import/trial";
        self.get("import", IMPORT, IMPORT).await;
        let send = "document.querySelector('main form').submit()";
        self.sent("import, nothing chosen", IMPORT, send).await;
        self.get("import, nothing kept", TRIAL, TRIAL).await;
        let paste = |rows: &str, mode: &str| {
            format!(
                "document.getElementById('rows').value = '{rows}'; \
                 document.getElementById('mode-{mode}').checked = true; {send}"
            )
        };
        self.open(IMPORT).await;
        let asks = "E-Mail,Abteilung,Team,Geschlecht,Ort,\\nhr@elmstreet.example,Ops > A,Desk,f,Ulm,\\n\
                    ,Ops,Desk,f,Ulm,\\n";
        self.leave_by(&paste(asks, "full")).await;
        self.looker.look("import, columns", "GET", COLUMNS).await;
        self.sent("import, columns not chosen", COLUMNS, send).await;
        let choose = format!(
            "document.getElementById('col_2').value = 'around'; \
             document.getElementById('col_3').value = 'team'; {send}"
        );
        self.leave_by(&choose).await;
        self.looker.look("import, more questions", "GET", COLUMNS).await;
        self.sent("import, questions not answered", COLUMNS, send).await;
        let first = "[...document.querySelectorAll('.choices input')].reverse().forEach(one => one.checked = true);";
        self.leave_by(&format!("{first} {send}")).await;
        self.looker.look("import, trial run", "GET", TRIAL).await;
        self.sent("import, not confirmed", TRIAL, send).await;
        self.open(IMPORT).await;
        self.leave_by(&paste("email,team\\nno-at,Ops\\n", "partial")).await;
        self.looker.look("import, problems", "GET", TRIAL).await;
    }
}
