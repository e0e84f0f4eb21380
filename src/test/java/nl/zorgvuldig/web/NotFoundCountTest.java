package nl.zorgvuldig.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.policy.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each answer that something is not there is counted under the method that decided so.
class NotFoundCountTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void listen() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void away() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void it_is_counted_by_the_method_that_decided_also_through_others() {
        decides();
        decidesThroughOthers();
        Page _ = decidesInALambda().get();
        Page _ = decidesInALambda().get();
        assertThat(count("decides")).isEqualTo(1);
        assertThat(count("decidesThroughOthers")).isEqualTo(2);
        assertThat(count("decidesInALambda")).isEqualTo(2);
    }

    private static void decides() {
        Page.notFound();
    }

    private static void decidesThroughOthers() {
        Page _ = Optional.<Page>empty().orElseGet(Page::notFound);
        Page.answer(Outcome.notFound(), Form.empty(), "text", _ -> Page.seeOther("/"), () -> Page.seeOther("/"));
    }

    private static Supplier<Page> decidesInALambda() {
        return () -> Page.notFound();
    }

    private double count(String method) {
        return registry.counter("zorgvuldig.not.found", "by", "web.NotFoundCountTest." + method)
                .count();
    }
}
