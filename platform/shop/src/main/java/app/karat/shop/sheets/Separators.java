package app.karat.shop.sheets;

/** Finds what stands between the cells of a CSV: the sign that is most frequent in its first line, outside of quotes. */
final class Separators {

    private static final char[] KNOWN = {',', ';', '\t', '|'};

    private Separators() {}

    static char of(String head) {
        String line = firstLine(head);
        char best = ',';
        long most = 0;
        for (char candidate : KNOWN) {
            long count = line.chars().filter(sign -> sign == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** The first line that is not blank, without what stands in quotes. */
    private static String firstLine(String head) {
        var line = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < head.length(); i++) {
            char sign = head.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == '\n' || sign == '\r')) {
                if (!line.isEmpty()) {
                    break;
                }
            } else if (!quoted) {
                line.append(sign);
            }
        }
        return line.toString();
    }
}
