package app.karat.ui.api.shop;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What laws on cash ask for. */
@HttpExchange("/api/cash-rules")
public interface CashLawApi {

    @PostExchange("/preview")
    List<Finding> preview(@RequestBody Finding.Preview typed);

    @GetExchange("/reports")
    List<CashReport> reports(@RequestParam String from, @RequestParam String to);

    @GetExchange(value = "/reports.csv", accept = "text/csv")
    byte[] csv(@RequestParam String from, @RequestParam String to);

    @GetExchange(value = "/report.pdf", accept = "application/pdf")
    byte[] form(@RequestParam UUID customer, @RequestParam long payment);

    @PutExchange("/filings/{id}")
    CashReport file(@PathVariable UUID id, @RequestBody CashReport.Done filing);
}
