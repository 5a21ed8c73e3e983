package app.karat.shop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How code of the shop is written, held by the build. */
class ArchitectureTests {

    private static final int MOST_LINES = 300;

    private static final JavaClasses SHOP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.karat.shop");

    @Test
    void nothingSubscribesOrBlocks() {
        noClasses()
                .should()
                .callCodeUnitWhere(
                        describe(
                                "subscribe() or block() of a publisher",
                                (JavaAccess<?> call) -> isPublisher(call.getTargetOwner())
                                        && call.getTarget()
                                                .getName()
                                                .matches(
                                                        "subscribe|block|blockFirst|blockLast|blockOptional|toIterable|toStream")))
                .check(SHOP);
    }

    @Test
    void capabilitiesDependOnEachOtherWithoutCycles() {
        slices().matching("app.karat.shop.(*)..").should().beFreeOfCycles().check(SHOP);
    }

    @Test
    void webIsNobodysBusiness() {
        classes()
                .that()
                .resideInAPackage("..web..")
                .and(areNotPackageInfo())
                .should()
                .notBePublic()
                .check(SHOP);
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.karat.shop..web..")
                .check(SHOP);
    }

    @Test
    void storesAreHidden() {
        classes()
                .that()
                .haveNameMatching(".*(Store|Rows|Sql)")
                .should()
                .notBePublic()
                .check(SHOP);
    }

    @Test
    void onlyStoresSpeakToTheDatabase() {
        noClasses()
                .that()
                .haveNameMatching("app\\.karat\\.shop\\..*(Controller|Request|Response)")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.r2dbc..")
                .check(SHOP);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> bare = new TreeSet<>();
        for (JavaClass type : SHOP) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                bare.add(type.getPackageName());
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void moneyIsNeverAFloatingPointNumber() {
        classes().that(doNotDraw()).should(holdNoFloatingPoint()).check(SHOP);
    }

    @Test
    void namesSpeakTheTrade() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils|Dto|Default[A-Z].*)")
                .check(SHOP);
    }

    @Test
    void filesStaySmall() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(ArchitectureTests::isLong))
                    .isEmpty();
        }
    }

    private static boolean isLong(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count() > MOST_LINES;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isPublisher(JavaClass type) {
        return type.isAssignableTo(Mono.class) || type.isAssignableTo(Flux.class);
    }

    private static DescribedPredicate<JavaClass> areNotPackageInfo() {
        return describe("are not package-info", type -> !type.getSimpleName().equals("package-info"));
    }

    private static DescribedPredicate<JavaClass> doNotDraw() {
        return describe(
                "do not draw",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .noneMatch(use -> use.getTargetClass().getPackageName().startsWith("org.openpdf")));
    }

    private static ArchCondition<JavaClass> holdNoFloatingPoint() {
        return new ArchCondition<>("hold no float or double") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    if (field.getRawType().getName().matches("float|double|java\\.lang\\.(Float|Double)")) {
                        events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                    }
                }
                type.getMethods().stream()
                        .filter(method -> method.getRawReturnType().getName().matches("float|double"))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getFullName())));
            }
        };
    }
}
