package nl.zorgvuldig.oversight.clauses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.oversight.clauses.ClauseUse.ClauseScreen;
import nl.zorgvuldig.platform.kernel.ModuleCodes;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds where each clause is upheld, from the program itself: the handler methods that carry
/// [Upholds] and can be opened by address alone, and all other code that carries it.
///
/// A screen is named by the message `<module>.screen.<method>`.
@Component
public class UpheldClauses {
    private final Map<Clause, List<ClauseScreen>> screens = new EnumMap<>(Clause.class);
    private final Set<Clause> code = EnumSet.noneOf(Clause.class);

    UpheldClauses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        mappings.getHandlerMethods().forEach(this::add);
        screens.values().forEach(list -> list.sort(Comparator.comparing(ClauseScreen::path)));
        code.addAll(LabelledClauses.clauses());
    }

    public ClauseUse of(Clause clause) {
        List<ClauseScreen> on = screens.getOrDefault(clause, List.of());
        if (!on.isEmpty()) {
            return new ClauseUse.OnScreens(on);
        }
        return code.contains(clause) ? new ClauseUse.Inside() : new ClauseUse.NotYet();
    }

    private void add(RequestMappingInfo mapping, HandlerMethod handler) {
        Upholds label = handler.getMethodAnnotation(Upholds.class);
        if (label == null || !opensByAddress(mapping)) {
            return;
        }
        ClauseScreen screen = new ClauseScreen(
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
