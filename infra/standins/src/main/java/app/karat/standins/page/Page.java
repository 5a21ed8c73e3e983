package app.karat.standins.page;

/** One HTML page with the stand-ins' banner. Callers escape what they put in. */
public final class Page {

    private Page() {}

    /** A page that stays as it is. */
    public static String of(String title, String note, String body) {
        return SHELL.formatted("", title, title, note, body);
    }

    /** A page that loads itself again every few seconds. */
    public static String refreshing(String title, String note, String body) {
        return SHELL.formatted("<meta http-equiv=\"refresh\" content=\"4\">", title, title, note, body);
    }

    private static final String SHELL = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">%s
            <title>%s (stand-in)</title>
            <style>
            :root { color-scheme: light dark; --ink: light-dark(#231f1a, #efe9df); --paper: light-dark(#fbf8f2, #1a1714);
              --line: light-dark(#e2d9c8, #3a342c); --gold: light-dark(#8a6a1c, #d8b45a); --quiet: light-dark(#6b6257, #a89e90); }
            body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
            .banner { background: #231f1a; color: #f3e3b6; padding: .5rem 1.25rem; font-size: .875rem; }
            main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
            h1 { font: 400 1.9rem Georgia, serif; margin: 0; } h2 { margin-bottom: 0; }
            a { color: var(--gold); } a:focus-visible { outline: 3px solid var(--gold); outline-offset: 2px; }
            .quiet, .note { color: var(--quiet); margin-top: .25rem; }
            .list { list-style: none; padding: 0; } .list li { border-top: 1px solid var(--line); }
            .list a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .7rem .25rem; text-decoration: none; color: inherit; }
            .list a:hover strong { color: var(--gold); } .list span { color: var(--quiet); grid-row: 2; }
            time { color: var(--quiet); font-variant-numeric: tabular-nums; }
            .letter { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 6px; padding: 1rem; }
            iframe.letter { width: 100%%; height: 70vh; padding: 0; background: #fff; box-sizing: border-box; }
            .empty { border: 1px dashed var(--line); border-radius: 6px; padding: 2rem; text-align: center; color: var(--quiet); }
            td, th { padding: .25rem 1.5rem .25rem 0; text-align: left; font-variant-numeric: tabular-nums; }
            </style></head>
            <body><div class="banner">Karat stand-in &middot; plays an outside service on this machine, for development and demos</div>
            <main><h1>%s</h1><p class="note">%s</p>%s</main></body></html>
            """;
}
