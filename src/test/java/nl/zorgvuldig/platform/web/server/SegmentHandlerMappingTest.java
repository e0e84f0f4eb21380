package nl.zorgvuldig.platform.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// What is found by comparing fewer addresses is what Spring finds by comparing all.
class SegmentHandlerMappingTest {
    private static final List<UnaryOperator<String>> WAYS = List.of(
            path -> path,
            path -> path + "/",
            path -> path + "/nieuw",
            path -> path.toUpperCase(Locale.ROOT),
            path -> "/%" + Integer.toHexString(path.length() > 1 ? path.charAt(1) : '/')
                    + path.substring(Math.min(2, path.length())),
            path -> path.replaceFirst("(?<=.)(/|$)", ";x=1$1"),
            path -> "/x" + path,
            path -> path.replaceFirst("^/[^/]+", ""));

    private final SegmentHandlerMapping ours = DemoProgram.running().part(SegmentHandlerMapping.class);
    private final RequestMappingHandlerMapping all = new RequestMappingHandlerMapping();

    SegmentHandlerMappingTest() {
        all.setApplicationContext(Objects.requireNonNull(ours.getApplicationContext()));
        all.afterPropertiesSet();
    }

    @Test
    void every_address_in_every_way_of_writing_is_answered_by_the_same_method() {
        Set<String> patterns = new TreeSet<>();
        ours.getHandlerMethods().keySet().forEach(info -> patterns.addAll(info.getPatternValues()));
        assertThat(patterns).hasSizeGreaterThan(300);
        List<String> found = new ArrayList<>();
        for (String pattern : patterns) {
            String path = pattern.replaceAll("\\{[^}]+}", "0190163d-8694-739b-aea5-966c26f8ad91");
            for (UnaryOperator<String> way : WAYS) {
                for (String method : List.of("GET", "POST", "HEAD", "DELETE")) {
                    String written = way.apply(path);
                    String answer = handler(ours, method, written);
                    assertThat(answer).as("%s %s", method, written).isEqualTo(handler(all, method, written));
                    found.add(answer);
                }
            }
        }
        assertThat(found.stream().distinct()).hasSizeGreaterThan(patterns.size());
    }

    private static String handler(RequestMappingHandlerMapping mapping, String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return Optional.ofNullable(mapping.getHandler(request))
                    .map(HandlerExecutionChain::getHandler)
                    .map(Object::toString)
                    .orElse("none");
        } catch (Exception refused) {
            return refused.toString();
        }
    }
}
