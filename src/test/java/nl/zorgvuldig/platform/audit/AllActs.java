package nl.zorgvuldig.platform.audit;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// The acts of all modules, for tests without a running program: found as Spring finds them.
public final class AllActs {
    public static final List<Acts> MODULES = modules();
    public static final ActRegistry KNOWN = new ActRegistry(MODULES);

    private AllActs() {}

    public static Collection<Act> list() {
        return KNOWN.all();
    }

    /// Of one kind only.
    public static <T extends Act> List<T> list(Class<T> kind) {
        return list().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Acts> modules() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Acts.class));
        return scan.findCandidateComponents("nl.zorgvuldig").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(Objects::requireNonNull)
                .map(name -> ClassUtils.resolveClassName(name, AllActs.class.getClassLoader()))
                .map(found -> (Acts) BeanUtils.instantiateClass(found))
                .toList();
    }
}
