package nl.zorgvuldig;

import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/// Leaves out what is not in turn ([InTurn]). Found by JUnit as a service.
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
                        && taken(method.getJavaMethod(), method.getMethodName());
            case ClassSource one -> taken(one.getJavaClass(), one.getClassName());
            default -> true;
        };
    }

    static boolean taken(AnnotatedElement element, String name) {
        return !element.isAnnotationPresent(InTurn.class) || inTurn(name, SEED == null ? 0 : SEED);
    }

    static boolean inTurn(String name, long seed) {
        return Math.floorMod(name.hashCode() + seed, TURNS) == 0;
    }
}
