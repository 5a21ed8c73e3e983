package app.karat.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "app.karat.admin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule onlyBackgroundTasksSubscribe = noClasses()
            .that()
            .resideOutsideOfPackage("..background..")
            .should()
            .callMethodWhere(reactor("subscribe"))
            .because("a chain without a subscriber of its own loses context, errors and cancellation");

    @ArchTest
    static final ArchRule nobodyBlocks = noClasses()
            .should()
            .callMethodWhere(reactor("block", "blockFirst", "blockLast", "toFuture", "toIterable", "toStream"))
            .because("event loops must never wait");

    @ArchTest
    static final ArchRule controllersStayInWeb = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("..web")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule repositoriesArePrivateToTheirPackage =
            classes().that().areAnnotatedWith(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule onlyControlUsesJdbc = noClasses()
            .that()
            .resideOutsideOfPackage("..control..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.flywaydb..");

    @ArchTest
    static final ArchRule onlyAccountsCallsIdentity = noClasses()
            .that()
            .resideOutsideOfPackage("..accounts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web.reactive.function.client..",
                    "org.springframework.security.oauth2.client..");

    @ArchTest
    static final ArchRule namesSpeakTheTrade = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule endpointsAreReactiveOrPure = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .notHaveRawReturnType(java.util.concurrent.CompletableFuture.class);

    private static DescribedPredicate<JavaCall<?>> reactor(String... names) {
        return DescribedPredicate.describe(
                "Reactor's " + String.join(", ", names),
                call -> call.getTargetOwner().isAssignableTo(Publisher.class)
                        && java.util.List.of(names).contains(call.getTarget().getName()));
    }
}
