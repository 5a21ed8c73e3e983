package app.karat.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A statement with named parameters as the shop writes it, turned into JDBC's question marks. */
record NamedSql(String text, List<String> names) {

    static NamedSql of(String sql) {
        var text = new StringBuilder();
        List<String> names = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            }
            if (quoted || c != ':') {
                text.append(c);
            } else if (sql.startsWith("::", i)) {
                text.append("::");
                i++;
            } else {
                int end = i + 1;
                while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
                    end++;
                }
                names.add(sql.substring(i + 1, end));
                text.append('?');
                i = end - 1;
            }
        }
        return new NamedSql(text.toString(), List.copyOf(names));
    }
}
