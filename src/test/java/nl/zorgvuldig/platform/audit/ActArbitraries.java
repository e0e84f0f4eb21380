package nl.zorgvuldig.platform.audit;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import nl.zorgvuldig.platform.kernel.Act;

/// Any act that a module declares, for properties; found by jqwik.
public final class ActArbitraries implements ArbitraryProvider {
    @Override
    public boolean canProvideFor(TypeUsage wanted) {
        return Act.class.isAssignableFrom(wanted.getRawType());
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage wanted, SubtypeProvider others) {
        return Set.of(Arbitraries.of(
                AllActs.list(wanted.getRawType().asSubclass(Act.class)).toArray(Act[]::new)));
    }
}
