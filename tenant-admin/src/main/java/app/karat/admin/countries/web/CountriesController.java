package app.karat.admin.countries.web;

import app.karat.admin.countries.Countries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The countries on offer, open to anybody who wants to sign up. */
@RestController
@Tag(name = "countries")
class CountriesController {

    private final Countries countries;

    CountriesController(Countries countries) {
        this.countries = countries;
    }

    @GetMapping("/api/countries")
    @Operation(operationId = "listCountries", summary = "Countries that a jeweller can sign up in")
    List<CountryChoice> list() {
        return countries.all().stream().map(CountryChoice::of).toList();
    }
}
