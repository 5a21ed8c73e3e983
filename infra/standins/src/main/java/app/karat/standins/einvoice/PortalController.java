package app.karat.standins.einvoice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The portal's endpoints. Like the portal, a refusal is answered with 200 and {@code Status} 0. */
@RestController
class PortalController {

    private static final String DUPLICATE = "2150";

    private final Register register;
    private volatile boolean failing;

    PortalController(Register register) {
        this.register = register;
    }

    @PostMapping("/eicore/v1.03/Invoice")
    ResponseEntity<Map<String, Object>> register(
            @RequestHeader(name = "client_id", defaultValue = "") String client,
            @RequestHeader(name = "Gstin", defaultValue = "") String gstin,
            @RequestBody JsonNode form) {
        if (failing) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        if (client.isBlank() || !gstin.equals(form.at("/SellerDtls/Gstin").asString(""))) {
            return refused(List.of(Map.of("ErrorCode", "1005", "ErrorMessage", "Invalid credentials for this GSTIN")));
        }
        List<Map<String, String>> faults = FormCheck.faults(form);
        return faults.isEmpty() ? registered(form) : refused(faults);
    }

    @GetMapping("/eicore/v1.03/Invoice/irn/{irn}")
    ResponseEntity<Map<String, Object>> find(@PathVariable String irn) {
        return register.find(irn)
                .map(PortalController::given)
                .orElseGet(() -> refused(
                        List.of(Map.of("ErrorCode", "2148", "ErrorMessage", "Requested IRN data is not available"))));
    }

    @GetMapping("/admin/e-invoice")
    Map<String, Boolean> settings() {
        return Map.of("failing", failing);
    }

    /** For demos and fault tests: {@code {"failing": true}}. */
    @PutMapping("/admin/e-invoice")
    Map<String, Boolean> change(@RequestBody Map<String, Boolean> settings) {
        failing = Boolean.TRUE.equals(settings.get("failing"));
        return Map.of("failing", failing);
    }

    private ResponseEntity<Map<String, Object>> registered(JsonNode form) {
        String irn = Register.irn(form);
        Optional<Map<String, Object>> fresh = register.add(irn, form);
        return fresh.map(PortalController::given)
                .orElseGet(() -> duplicate(register.find(irn).orElseThrow()));
    }

    private static ResponseEntity<Map<String, Object>> given(Map<String, Object> data) {
        return ResponseEntity.ok(Map.of("Status", 1, "Data", data));
    }

    private static ResponseEntity<Map<String, Object>> duplicate(Map<String, Object> known) {
        Map<String, Object> desc = Map.of(
                "AckNo", String.valueOf(known.get("AckNo")),
                "AckDt", String.valueOf(known.get("AckDt")),
                "Irn", String.valueOf(known.get("Irn")));
        return ResponseEntity.ok(Map.of(
                "Status", 0,
                "ErrorDetails", List.of(Map.of("ErrorCode", DUPLICATE, "ErrorMessage", "Duplicate IRN")),
                "InfoDtls", List.of(Map.of("InfCd", "DUPIRN", "Desc", desc))));
    }

    private static ResponseEntity<Map<String, Object>> refused(List<Map<String, String>> faults) {
        return ResponseEntity.ok(Map.of("Status", 0, "ErrorDetails", faults));
    }
}
