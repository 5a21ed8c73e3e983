package app.karat.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

@AnalyzeClasses(packages = "app.karat.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] SCREENS = {
        "..ui.counter..",
        "..ui.exchange..",
        "..ui.stock..",
        "..ui.money..",
        "..ui.office..",
        "..ui.chain..",
        "..ui.signup..",
        "..ui.portal..",
        "..ui.operator..",
        "..ui.frame.."
    };

    @ArchTest
    static final ArchRule screensSpeakToServicesThroughTheirInterfacesOnly = noClasses()
            .that()
            .resideInAnyPackage(SCREENS)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.client.RestClient")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.sql..", "javax.sql..", "io.r2dbc..");

    @ArchTest
    static final ArchRule servicesKnowNoScreen = noClasses()
            .that()
            .resideInAPackage("..ui.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..", "..ui.common..", "..ui.frame..", "..ui.counter..");

    @ArchTest
    static final ArchRule nothingOfTheServicesIsOnTheClassPath = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.karat.kernel..", "app.karat.shop..", "app.karat.admin..", "app.karat.identity..");

    @ArchTest
    static final ArchRule everyScreenSaysWhoMaySeeIt = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    /** What goes through the bundler would need Node at build time. */
    @ArchTest
    static final ArchRule nothingGoesThroughTheBundler = noClasses()
            .should()
            .beAnnotatedWith(JsModule.class)
            .orShould()
            .beAnnotatedWith(NpmPackage.class)
            .orShould()
            .beAnnotatedWith(CssImport.class)
            .orShould()
            .beAnnotatedWith(JavaScript.class);
}
