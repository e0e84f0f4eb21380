package nl.zorgvuldig.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.kernel.ModuleCodes;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// For each clause where it works, read from the program itself: from the handler methods that
/// carry [Upholds] and can be opened by address alone, and from all other code that carries it.
///
/// A screen is named by the message `<module>.screen.<method>`.
@Component
public class Upheld {
    private final Map<Clause, List<Screen>> screens = new EnumMap<>(Clause.class);
    private final Set<Clause> code = EnumSet.noneOf(Clause.class);

    Upheld(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        mappings.getHandlerMethods().forEach(this::add);
        screens.values().forEach(list -> list.sort(Comparator.comparing(Screen::path)));
        code.addAll(LabelledCode.clauses());
    }

    public Use of(Clause clause) {
        List<Screen> on = screens.getOrDefault(clause, List.of());
        if (!on.isEmpty()) {
            return new Use.OnScreens(on);
        }
        return code.contains(clause) ? new Use.Inside() : new Use.NotYet();
    }

    private void add(RequestMappingInfo mapping, HandlerMethod handler) {
        Upholds label = handler.getMethodAnnotation(Upholds.class);
        if (label == null || !opensByAddress(mapping)) {
            return;
        }
        Screen screen = new Screen(
                ModuleCodes.of(handler.getBeanType())
                        + ".screen."
                        + handler.getMethod().getName(),
                mapping.getPatternValues().iterator().next());
        for (Clause clause : label.value()) {
            screens.computeIfAbsent(clause, _ -> new ArrayList<>()).add(screen);
        }
    }

    private static boolean opensByAddress(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && mapping.getPatternValues().stream().noneMatch(path -> path.contains("{"));
    }
}
