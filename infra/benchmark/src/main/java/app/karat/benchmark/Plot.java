package app.karat.benchmark;

import java.util.List;
import java.util.Locale;

/** Bars of throughput, HTTP beside raw, one panel per operation, as an SVG that light and dark pages can show. */
final class Plot {

    private static final int WIDTH = 960;
    private static final int PANEL = 190;
    private static final int LEFT = 64;
    private static final int BASE = 140;
    private static final int HEIGHT_OF_BARS = 100;

    private Plot() {}

    static String of(List<Measurement> measurements) {
        List<String> operations =
                measurements.stream().map(Measurement::operation).distinct().toList();
        var svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">",
                WIDTH,
                30 + PANEL * operations.size());
        add(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"#fffdf8\"/>");
        legend(svg);
        for (int i = 0; i < operations.size(); i++) {
            String operation = operations.get(i);
            add(svg, "<g transform=\"translate(0 %d)\">", 30 + i * PANEL);
            panel(
                    svg,
                    operation,
                    measurements.stream()
                            .filter(m -> m.operation().equals(operation))
                            .toList());
            add(svg, "</g>");
        }
        return svg.append("</svg>\n").toString();
    }

    private static void legend(StringBuilder svg) {
        add(svg, "<rect x=\"%d\" y=\"10\" width=\"12\" height=\"12\" fill=\"#8a5a00\"/>", LEFT);
        add(svg, "<text x=\"%d\" y=\"20\">HTTP, requests a second</text>", LEFT + 18);
        add(svg, "<rect x=\"%d\" y=\"10\" width=\"12\" height=\"12\" fill=\"#c9bfa8\"/>", LEFT + 180);
        add(
                svg,
                "<text x=\"%d\" y=\"20\">the same SQL through the driver alone; above each pair: HTTP ÷ raw</text>",
                LEFT + 198);
    }

    private static void panel(StringBuilder svg, String operation, List<Measurement> cells) {
        double top = cells.stream()
                .mapToDouble(m -> Math.max(m.http().perSecond(), m.raw().perSecond()))
                .max()
                .orElse(1);
        add(svg, "<text x=\"%d\" y=\"16\" font-size=\"14\" font-weight=\"bold\">%s</text>", LEFT, operation);
        add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%,.0f</text>", LEFT - 6, BASE - HEIGHT_OF_BARS + 4, top);
        add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">0</text>", LEFT - 6, BASE);
        add(svg, "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#777\"/>", LEFT, WIDTH - 20, BASE, BASE);
        double step = (WIDTH - 20.0 - LEFT) / Math.max(1, cells.size());
        for (int i = 0; i < cells.size(); i++) {
            pair(svg, cells.get(i), LEFT + i * step, step, top);
        }
    }

    private static void pair(StringBuilder svg, Measurement cell, double x, double step, double top) {
        double width = step * 0.36;
        bar(svg, x + step * 0.12, width, cell.http().perSecond() / top, "#8a5a00");
        bar(svg, x + step * 0.52, width, cell.raw().perSecond() / top, "#c9bfa8");
        double middle = x + step / 2;
        double highest = Math.max(cell.http().perSecond(), cell.raw().perSecond()) / top;
        add(
                svg,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.2f</text>",
                middle,
                BASE - highest * HEIGHT_OF_BARS - 5,
                cell.ratio());
        add(
                svg,
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d in flight</text>",
                middle,
                BASE + 14,
                cell.inFlight());
        add(
                svg,
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d tenants</text>",
                middle,
                BASE + 28,
                cell.tenants());
    }

    private static void bar(StringBuilder svg, double x, double width, double share, String colour) {
        add(
                svg,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                x,
                BASE - share * HEIGHT_OF_BARS,
                width,
                share * HEIGHT_OF_BARS,
                colour);
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
