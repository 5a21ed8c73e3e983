package app.karat.shop.memo.web;

import app.karat.kernel.security.CurrentUser;
import app.karat.kernel.web.Page;
import app.karat.shop.branches.BranchScope;
import app.karat.shop.branches.Shops;
import app.karat.shop.memo.Memo;
import app.karat.shop.memo.MemoFilter;
import app.karat.shop.memo.MemoWish;
import app.karat.shop.memo.Memos;
import app.karat.shop.store.Keyset;
import app.karat.shop.text.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Memos over HTTP. */
@RestController
@RequestMapping("/api/memos")
class MemoController {

    private final Memos memos;
    private final Shops shops;

    MemoController(Memos memos, Shops shops) {
        this.memos = memos;
        this.shops = shops;
    }

    @GetMapping
    Mono<Page<Memo>> page(
            @RequestParam(required = false) @Nullable UUID branch,
            @RequestParam(required = false) Memo.@Nullable Direction direction,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Mono.zip(shops.current(), CurrentUser.get()).flatMap(who -> {
            var scope = BranchScope.of(who.getT1(), who.getT2(), branch);
            var before = overdue ? memos.today(who.getT1()) : null;
            return memos.page(new MemoFilter(scope, direction, open, before), cursor, Keyset.limit(limit));
        });
    }

    @PutMapping("/{id}")
    Mono<Memo> make(@PathVariable UUID id, @RequestBody MemoRequest request) {
        return shops.current()
                .map(shop ->
                        request.wish(memos.today(shop), shop.tenant().profile().currency()))
                .flatMap(wish -> switch (wish) {
                    case MemoWish.Out out -> memos.giveOut(id, out);
                    case MemoWish.In in -> memos.takeIn(id, in);
                });
    }

    @GetMapping("/{id}")
    Mono<Memo> find(@PathVariable UUID id) {
        return memos.find(id);
    }

    @PostMapping("/{id}/return")
    Mono<Memo> giveBack(@PathVariable UUID id, @RequestBody PieceList pieces) {
        return pieces.then(named -> memos.giveBack(id, named));
    }

    @PostMapping("/{id}/keep")
    Mono<Memo> keep(@PathVariable UUID id, @RequestBody PieceList pieces) {
        return pieces.then(named -> memos.keep(id, named));
    }

    /** The pieces that an act is about. */
    @Schema(name = "MemoPieces")
    record PieceList(@Nullable List<@Nullable UUID> pieces) {

        Mono<Memo> then(Function<List<UUID>, Mono<Memo>> act) {
            return Mono.defer(() -> {
                var fields = new Fields();
                List<UUID> named = MemoRequest.pieces(pieces, fields);
                fields.check();
                return act.apply(named);
            });
        }
    }
}
