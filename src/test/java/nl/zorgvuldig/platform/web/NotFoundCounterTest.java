package nl.zorgvuldig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.policy.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// Each answer that something is not there is counted under the method that decided so.
class NotFoundCounterTest {
    private final NotFoundMeter meter = new NotFoundMeter();

    @AfterEach
    void away() {
        meter.close();
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

    @Test
    void with_a_page_of_its_own_or_without_one_it_is_counted_as_well() {
        assertThat(decidesWithItsOwnPage()).isEqualTo(new Page("stuk", "weg", HttpStatus.NOT_FOUND));
        decidesWithoutPage();
        assertThat(count("decidesWithItsOwnPage")).isEqualTo(1);
        assertThat(count("decidesWithoutPage")).isEqualTo(1);
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

    private static Page decidesWithItsOwnPage() {
        return Page.notFound("stuk", "weg");
    }

    private static void decidesWithoutPage() {
        NotFoundCounter.add();
    }

    private int count(String method) {
        return meter.by("platform.web.NotFoundCounterTest." + method);
    }
}
