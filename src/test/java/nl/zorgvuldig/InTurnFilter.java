package nl.zorgvuldig;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/// Leaves out what is not in turn: of what takes long and changes seldom ([InTurn]) two in three,
/// and of each class of stories all but one. Found by JUnit as a service.
public final class InTurnFilter implements PostDiscoveryFilter {
    private static final int TURNS = 3;

    private static final @Nullable Long SEED = Long.getLong("seed");
    private static final boolean ASKED_FOR = Sample.ALL || System.getProperty("test") != null;

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        boolean taken = descriptor.getSource().map(InTurnFilter::taken).orElse(true);
        return FilterResult.includedIf(taken);
    }

    private static boolean taken(TestSource source) {
        if (SEED == null || ASKED_FOR) {
            return true;
        }
        return switch (source) {
            case MethodSource method ->
                taken(method.getJavaClass(), method.getClassName())
                        && taken(method.getJavaMethod(), method.getMethodName())
                        && told(method.getJavaClass(), method.getMethodName(), SEED);
            case ClassSource one -> taken(one.getJavaClass(), one.getClassName());
            default -> true;
        };
    }

    static boolean taken(AnnotatedElement element, String name) {
        return !element.isAnnotationPresent(InTurn.class) || inTurn(name, SEED == null ? 0 : SEED);
    }

    /// Whether a test is the one of its class that is told, or not of stories.
    static boolean told(Class<?> stories, String method, long seed) {
        if (!stories.getSimpleName().endsWith("Story")) {
            return true;
        }
        List<String> all = Arrays.stream(stories.getDeclaredMethods())
                .filter(InTurnFilter::isTest)
                .map(Method::getName)
                .sorted()
                .toList();
        int turn = (int) Math.floorMod(stories.getName().hashCode() + seed, (long) all.size());
        return all.get(turn).equals(method);
    }

    /// Also when it is a test by what stands on its annotation, as those with parameters are.
    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class);
    }

    static boolean inTurn(String name, long seed) {
        return Math.floorMod(name.hashCode() + seed, TURNS) == 0;
    }
}
