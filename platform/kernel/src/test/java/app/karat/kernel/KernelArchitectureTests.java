package app.karat.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.reactivestreams.Publisher;

@AnalyzeClasses(packages = "app.karat.kernel", importOptions = ImportOption.DoNotIncludeTests.class)
class KernelArchitectureTests {

    private static final String[] TENANT_CODE = {
        "app.karat.kernel.tenancy",
        "app.karat.kernel.migration",
        "app.karat.kernel.security",
        "app.karat.kernel.problem",
        "app.karat.kernel.web"
    };

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("app.karat.kernel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule problemsKnowNobody = noClasses()
            .that()
            .resideInAPackage("app.karat.kernel.problem")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.karat.kernel.tenancy..", "app.karat.kernel.security..", "app.karat.kernel.web..");

    @ArchTest
    static final ArchRule nobodySubscribesOrBlocksOnTheWayOfARequest = noClasses()
            .that()
            .resideInAnyPackage(TENANT_CODE)
            .and()
            .doNotHaveSimpleName("Uncancelled") // an operator, which passes its subscriber on
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasOwner.Predicates.With.<JavaClass>owner(
                            JavaClass.Predicates.assignableTo(Publisher.class)))
                    .and(JavaCall.Predicates.target(HasName.Predicates.nameMatching("subscribe|block.*"))));

    @ArchTest
    static final ArchRule onlyTenancyKnowsTheDriverAndThePool = classes()
            .that()
            .resideInAPackage("io.r2dbc.pool..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("io.r2dbc..", "app.karat.kernel.tenancy")
            .allowEmptyShould(true);
}
