package app.karat.standins.einvoice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has been registered, in memory. */
@Component
class Register {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Map<String, Map<String, Object>> known = new ConcurrentHashMap<>();
    private final AtomicLong acknowledgements = new AtomicLong(112_010_000_000_000L);
    private final Signature signature;
    private final JsonMapper json;
    private final Clock clock;

    Register(Signature signature, JsonMapper json, Clock clock) {
        this.signature = signature;
        this.json = json;
        this.clock = clock;
    }

    static String irn(JsonNode form) {
        return Irn.of(
                form.at("/SellerDtls/Gstin").asString(""),
                LocalDate.parse(form.at("/DocDtls/Dt").asString(""), DAY),
                form.at("/DocDtls/Typ").asString(""),
                form.at("/DocDtls/No").asString(""));
    }

    Optional<Map<String, Object>> find(String irn) {
        return Optional.ofNullable(known.get(irn));
    }

    /** Empty when it was registered before. */
    Optional<Map<String, Object>> add(String irn, JsonNode form) {
        Map<String, Object> fresh = registration(irn, form);
        return known.putIfAbsent(irn, fresh) == null ? Optional.of(fresh) : Optional.empty();
    }

    private Map<String, Object> registration(String irn, JsonNode form) {
        String now = LocalDateTime.now(clock.withZone(INDIA)).format(MOMENT);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("AckNo", acknowledgements.incrementAndGet());
        data.put("AckDt", now);
        data.put("Irn", irn);
        data.put("SignedInvoice", signature.of(json.writeValueAsString(Map.of("data", form.toString()))));
        data.put(
                "SignedQRCode",
                signature.of(json.writeValueAsString(Map.of("data", code(irn, form, now), "iss", "stand-in"))));
        data.put("Status", "ACT");
        return data;
    }

    private String code(String irn, JsonNode form, String now) {
        Map<String, Object> code = new LinkedHashMap<>();
        code.put("SellerGstin", form.at("/SellerDtls/Gstin").asString(""));
        code.put("BuyerGstin", form.at("/BuyerDtls/Gstin").asString(""));
        code.put("DocNo", form.at("/DocDtls/No").asString(""));
        code.put("DocTyp", form.at("/DocDtls/Typ").asString(""));
        code.put("DocDt", form.at("/DocDtls/Dt").asString(""));
        code.put("TotInvVal", form.at("/ValDtls/TotInvVal").decimalValue());
        code.put("ItemCnt", form.get("ItemList").size());
        code.put("MainHsnCode", form.at("/ItemList/0/HsnCd").asString(""));
        code.put("Irn", irn);
        code.put("IrnDt", now);
        return json.writeValueAsString(code);
    }
}
