package app.karat.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChainTests {

    static List<Chain> chains() {
        return List.of(Chain.suvarna(), Chain.larkspur());
    }

    @ParameterizedTest
    @MethodSource("chains")
    void everyPieceHasATagOfItsOwnAndABranchOfTheChain(Chain chain) {
        List<JsonNode> stock = chain.stock();
        Set<String> codes =
                chain.branches().stream().map(branch -> branch.get("code")).collect(Collectors.toSet());
        assertThat(stock).extracting(piece -> piece.get("tag").asString()).doesNotHaveDuplicates();
        assertThat(stock)
                .allSatisfy(
                        piece -> assertThat(codes).contains(piece.get("branch").asString()));
        assertThat(stock).extracting(piece -> piece.get("branch").asString()).containsAll(codes);
    }

    @ParameterizedTest
    @MethodSource("chains")
    void stonesNeverWeighAsMuchAsThePiece(Chain chain) {
        for (JsonNode piece : chain.stock()) {
            BigDecimal net = decimal(piece, "grossGrams").subtract(decimal(piece, "otherGrams"));
            for (JsonNode stone : piece.get("stones")) {
                net = net.subtract(decimal(stone, "carats").multiply(new BigDecimal("0.2")));
            }
            assertThat(net).as(piece.get("tag").asString()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("chains")
    void whatIsSoldIsInStock(Chain chain) {
        assertThat(chain.stock())
                .extracting(piece -> piece.get("tag").asString())
                .containsAll(chain.sold());
    }

    @Test
    void paymentsAddUpToTheTotal() {
        JsonNode total = JsonMapper.shared().valueToTree(Map.of("amount", "88207.01", "currency", "INR"));
        for (int turn = 0; turn < 8; turn++) {
            BigDecimal sum = Payments.of(total, "IN", turn).stream()
                    .map(payment -> new BigDecimal(
                            ((Map<?, ?>) payment.get("amount")).get("amount").toString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo("88207.01");
        }
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.path(field).asString("0"));
    }
}
