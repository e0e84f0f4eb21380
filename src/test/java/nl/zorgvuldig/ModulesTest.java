package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.modulith.ApplicationModule.OPEN_TOKEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.kernel.ModuleCode;
import nl.zorgvuldig.platform.kernel.ModuleCodes;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/// The borders between modules: each uses only the neighbours its `package-info` names, and only
/// modules below it.
class ModulesTest {
    /// From the ground up. A module uses only those before it.
    private static final List<String> ORDER = List.of(
            "kernel",
            "jobs",
            "database",
            "policy",
            "audit",
            "vault",
            "holdings",
            "files",
            "faces",
            "web",
            "identity",
            "mail",
            "calendar",
            "school",
            "casework",
            "enrolment",
            "retention",
            "backup",
            "access",
            "roster",
            "entrance",
            "conduct",
            "code",
            "lessons",
            "consent",
            "dossier",
            "coaching",
            "media",
            "publication",
            "logbook",
            "personnel",
            "inspection",
            "events",
            "filming",
            "emergency",
            "consultation",
            "expertise",
            "exchange",
            "medical",
            "register",
            "breaches",
            "rights",
            "worklist",
            "oversight",
            "command",
            "demo");

    private final ApplicationModules modules = ApplicationModules.of(Zorgvuldig.class);

    @Test
    void every_module_keeps_to_the_neighbours_it_names() {
        modules.verify();
    }

    @Test
    void every_module_has_its_place_in_the_order() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void every_module_says_its_code_and_no_two_say_the_same() {
        assertThat(modules.stream()
                        .map(module -> ModuleCodes.find(
                                        module.getBasePackage().getName(), Zorgvuldig.class.getClassLoader())
                                .map(ModuleCode::value)
                                .orElse("none")))
                .containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void a_module_uses_only_modules_below_it() {
        List<String> upward = new ArrayList<>();
        for (ApplicationModule module : modules) {
            String name = module.getIdentifier().toString();
            module.getDirectDependencies(modules, DependencyType.values())
                    .uniqueModules()
                    .map(used -> used.getIdentifier().toString())
                    .filter(used -> ORDER.indexOf(used) >= ORDER.indexOf(name))
                    .forEach(used -> upward.add(name + " uses " + used));
        }
        assertThat(upward).isEmpty();
    }

    @Test
    void every_module_names_its_neighbours() throws ClassNotFoundException {
        List<String> open = new ArrayList<>();
        for (ApplicationModule module : modules) {
            String name = module.getBasePackage().getName();
            Class<?> info = Class.forName(name + ".package-info");
            String[] allowed = info.getAnnotation(org.springframework.modulith.ApplicationModule.class)
                    .allowedDependencies();
            if (List.of(allowed).contains(OPEN_TOKEN)) {
                open.add(name);
            }
        }
        assertThat(open).isEmpty();
    }

    /// What is public only because the packages of its own module use it: it opens, seals or proves
    /// without being asked who may.
    private static final Pattern OWN = Pattern.compile(
            ".*(Store|Seals|Hashes|Proofs)|OpenDoctorKeys|(Document|MedicalDocument|PersonnelItem|Package)Files");

    /// Offered to other modules on purpose.
    private static final Set<String> SHARED = Set.of("BlobStore", "SessionSeals");

    @Test
    void what_stores_seals_or_proves_is_used_by_its_own_module_alone() {
        List<String> foreign = new ArrayList<>();
        for (ApplicationModule module : modules) {
            module.getDirectDependencies(modules, DependencyType.values()).stream()
                    .map(ApplicationModuleDependency::getTargetType)
                    .filter(type -> OWN.matcher(type.getSimpleName()).matches())
                    .filter(type -> !SHARED.contains(type.getSimpleName()))
                    .forEach(type -> foreign.add(module.getIdentifier() + " uses " + type.getName()));
        }
        assertThat(foreign).isEmpty();
    }
}
