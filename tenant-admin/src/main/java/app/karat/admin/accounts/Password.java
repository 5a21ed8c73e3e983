package app.karat.admin.accounts;

/** A password on its way to identity. It is never kept here and never shows in a log line: its text form hides it. */
public record Password(String value) {

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
