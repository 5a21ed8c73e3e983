package app.karat.ui.api;

import app.karat.ui.KaratProperties;
import app.karat.ui.api.admin.OperatorApi;
import app.karat.ui.api.admin.SignUpApi;
import app.karat.ui.api.shop.ApprovalsApi;
import app.karat.ui.api.shop.BooksApi;
import app.karat.ui.api.shop.CardsApi;
import app.karat.ui.api.shop.CashLawApi;
import app.karat.ui.api.shop.ChainApi;
import app.karat.ui.api.shop.CounterApi;
import app.karat.ui.api.shop.CustomersApi;
import app.karat.ui.api.shop.DesignsApi;
import app.karat.ui.api.shop.ImportsApi;
import app.karat.ui.api.shop.LayawaysApi;
import app.karat.ui.api.shop.LotsApi;
import app.karat.ui.api.shop.LoyaltyApi;
import app.karat.ui.api.shop.MeltLotsApi;
import app.karat.ui.api.shop.MemosApi;
import app.karat.ui.api.shop.MoneyDeskApi;
import app.karat.ui.api.shop.OldGoldApi;
import app.karat.ui.api.shop.PieceEditsApi;
import app.karat.ui.api.shop.PieceThingsApi;
import app.karat.ui.api.shop.PiecesApi;
import app.karat.ui.api.shop.PurchasesApi;
import app.karat.ui.api.shop.RateLocksApi;
import app.karat.ui.api.shop.RatesApi;
import app.karat.ui.api.shop.RepricingApi;
import app.karat.ui.api.shop.ReservationsApi;
import app.karat.ui.api.shop.ReturnsApi;
import app.karat.ui.api.shop.SalesApi;
import app.karat.ui.api.shop.SalespeopleApi;
import app.karat.ui.api.shop.SchemesApi;
import app.karat.ui.api.shop.StockTakesApi;
import app.karat.ui.api.shop.TransfersApi;
import app.karat.ui.api.shop.VerifyApi;
import app.karat.ui.api.shop.VouchersApi;
import app.karat.ui.session.Tokens;
import java.math.BigDecimal;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The HTTP interfaces, their addresses, the token each call carries, and how a refusal becomes an {@link ApiProblem}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "shop",
        types = {
            ApprovalsApi.class,
            BooksApi.class,
            CardsApi.class,
            CashLawApi.class,
            ChainApi.class,
            CounterApi.class,
            CustomersApi.class,
            DesignsApi.class,
            ImportsApi.class,
            LotsApi.class,
            LoyaltyApi.class,
            LayawaysApi.class,
            MeltLotsApi.class,
            MemosApi.class,
            MoneyDeskApi.class,
            OldGoldApi.class,
            PieceEditsApi.class,
            PieceThingsApi.class,
            PiecesApi.class,
            PurchasesApi.class,
            RateLocksApi.class,
            RatesApi.class,
            RepricingApi.class,
            ReservationsApi.class,
            ReturnsApi.class,
            SalesApi.class,
            SalespeopleApi.class,
            SchemesApi.class,
            StockTakesApi.class,
            TransfersApi.class,
            VouchersApi.class
        })
@ImportHttpServices(group = "open-shop", types = VerifyApi.class)
@ImportHttpServices(group = "admin", types = OperatorApi.class)
@ImportHttpServices(group = "open-admin", types = SignUpApi.class)
class HttpServices {

    @Bean
    RestClientHttpServiceGroupConfigurer addresses(KaratProperties karat, JsonMapper json, Tokens tokens) {
        return groups -> groups.forEachClient((group, client) -> {
            boolean shop = group.name().endsWith("shop");
            client.baseUrl(shop ? karat.shopUrl() : karat.adminUrl());
            client.defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                throw Problems.read(json, response.getStatusCode().value(), response.getBody());
            });
            if (group.name().startsWith("open-")) {
                client.requestInitializer(request ->
                        Visitor.way().ifPresent(way -> request.getHeaders().set(Visitor.HEADER, way)));
            } else {
                // Not an interceptor: that one would hold every uploaded file in memory.
                client.requestInitializer(request -> request.getHeaders().setBearerAuth(tokens.accessToken()));
            }
        });
    }

    /** Decimals go out as text, so that no reader takes them for floating point. */
    @Bean
    JsonMapperBuilderCustomizer decimalsAsText() {
        SimpleModule decimals = new SimpleModule("decimals");
        decimals.addSerializer(BigDecimal.class, new PlainDecimals());
        return builder -> builder.addModule(decimals);
    }

    private static final class PlainDecimals extends StdSerializer<BigDecimal> {

        PlainDecimals() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }
}
