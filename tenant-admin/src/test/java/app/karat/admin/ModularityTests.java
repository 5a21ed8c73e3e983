package app.karat.admin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(TenantAdminApplication.class);

    @Test
    void modulesUseEachOtherOnlyThroughTheirDoorsAndWithoutCycles() {
        MODULES.verify();
    }

    @Test
    void modulesAreDrawn() {
        new Documenter(
                        MODULES,
                        Documenter.Options.defaults()
                                .withOutputFolder(Path.of("target/modules").toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
    }
}
