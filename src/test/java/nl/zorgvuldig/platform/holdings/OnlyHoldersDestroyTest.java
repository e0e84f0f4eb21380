package nl.zorgvuldig.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.OwnClasses;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// The act under which the database lets rows go is used by nobody but those who signed the
/// contract.
class OnlyHoldersDestroyTest {
    @Test
    @Upholds(Clause.DESTRUCTION_AFTER_TWO_YEARS)
    void only_holders_destroy() {
        Set<String> others = new TreeSet<>();
        for (JavaClass javaClass : OwnClasses.read(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)) {
            boolean destroys = javaClass.getFieldAccessesFromSelf().stream()
                    .map(JavaAccess::getTarget)
                    .anyMatch(field -> field.getOwner().isEquivalentTo(Act.class)
                            && field.getName().equals("DESTROY"));
            if (destroys
                    && !javaClass.getModifiers().contains(JavaModifier.SYNTHETIC)
                    && !javaClass.isEquivalentTo(Act.class)
                    && !javaClass.isAssignableTo(PersonalDataHolder.class)) {
                others.add(javaClass.getName());
            }
        }
        assertThat(others).isEmpty();
    }
}
