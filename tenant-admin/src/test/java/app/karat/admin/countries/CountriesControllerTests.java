package app.karat.admin.countries;

import static org.assertj.core.api.Assertions.assertThat;

import app.karat.admin.support.RunningService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;

class CountriesControllerTests extends RunningService {

    @Test
    void everybodySeesWhereTheyCanSignUp() {
        List<Map<String, Object>> countries = http.get()
                .uri("/api/countries")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .returnResult()
                .getResponseBody();

        assertThat(countries).extracting(country -> country.get("code")).containsExactly("IN", "US", "GB", "AE");
        assertThat(countries.getFirst())
                .containsOnly(
                        Map.entry("code", "IN"),
                        Map.entry("name", "India"),
                        Map.entry("currency", "INR"),
                        Map.entry("locale", "en-IN"),
                        Map.entry("timeZones", List.of("Asia/Kolkata")),
                        Map.entry("taxName", "GST"));
    }
}
