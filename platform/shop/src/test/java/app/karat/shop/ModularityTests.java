package app.karat.shop;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The capabilities of the shop keep to their doors: no cycles, no use of another one's inner packages. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(ShopApplication.class);

    @Test
    void modulesKeepToTheirDoors() {
        MODULES.verify();
    }

    @Test
    void diagramsAreDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml();
    }
}
