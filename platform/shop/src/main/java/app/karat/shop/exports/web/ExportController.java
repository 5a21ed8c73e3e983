package app.karat.shop.exports.web;

import app.karat.kernel.problem.RequestProblem;
import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.values.Metal;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.exports.ExportKind;
import app.karat.shop.exports.Exports;
import app.karat.shop.inventory.Narrow;
import app.karat.shop.inventory.PieceFilter;
import app.karat.shop.inventory.PieceStatus;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Exports over HTTP: {@code /api/exports/pieces.csv}, {@code /api/exports/ledger.xlsx} and so on. */
@RestController
class ExportController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Exports exports;
    private final Shops shops;

    ExportController(Exports exports, Shops shops) {
        this.exports = exports;
        this.shops = shops;
    }

    @GetMapping("/api/exports/{file}")
    Mono<Void> export(
            @PathVariable String file,
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable PieceStatus status,
            @RequestParam(required = false) @Nullable Metal metal,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String purity,
            @RequestParam(required = false) @Nullable UUID design,
            ServerHttpResponse response) {
        Wanted wanted = Wanted.of(file);
        var narrow = new Narrow(category, purity, null, null, null, null, design);
        var to = sending(wanted, file, response);
        return Mono.zip(shops.current(), CurrentUser.get()).flatMap(who -> {
            var scope = BranchScope.of(who.getT1(), who.getT2(), branch);
            return wanted.kind() == ExportKind.PIECES
                    ? exports.pieces(new PieceFilter(query, status, scope, metal, narrow), wanted.format(), to)
                    : exports.all(wanted.kind(), scope, wanted.format(), to);
        });
    }

    private static Function<Flux<DataBuffer>, Mono<Void>> sending(
            Wanted wanted, String file, ServerHttpResponse response) {
        return content -> {
            response.getHeaders().setContentType(wanted.format() == Exports.Format.CSV ? CSV : XLSX);
            response.getHeaders().set("Content-Disposition", "attachment; filename=\"" + file + "\"");
            response.getHeaders().setCacheControl("no-store");
            return response.writeWith(content);
        };
    }

    /** What a file name asks for. */
    private record Wanted(ExportKind kind, Exports.Format format) {

        static Wanted of(String file) {
            return Stream.of(ExportKind.values())
                    .flatMap(kind -> Stream.of(Exports.Format.values()).map(format -> new Wanted(kind, format)))
                    .filter(wanted -> wanted.fileName().equals(file))
                    .findFirst()
                    .orElseThrow(RequestProblem::notFound);
        }

        String fileName() {
            return kind.slug() + "." + format.name().toLowerCase(Locale.ROOT);
        }
    }
}
