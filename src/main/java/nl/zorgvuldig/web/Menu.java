package nl.zorgvuldig.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.kernel.Codes;

/// The navigation as it is shown: a few places one beside the other; when there are more, in groups
/// that open.
final class Menu {
    /// So many places fit beside one another.
    private static final int FEW = 5;

    private static final Set<String> FAMILY = Set.of("guardian", "pupil");

    private Menu() {}

    /// A place, and the group it is in.
    record Placed(NavigationGroup group, Frame.Link link) {}

    static List<Frame.Place> of(List<Placed> shown, Visitor visitor, Words words) {
        List<Frame.Place> places = new ArrayList<>();
        if (shown.size() <= FEW) {
            shown.forEach(one -> places.add(alone(one.link())));
            return places;
        }
        Map<NavigationGroup, List<Frame.Link>> groups = new EnumMap<>(NavigationGroup.class);
        shown.forEach(one ->
                groups.computeIfAbsent(one.group(), _ -> new ArrayList<>()).add(one.link()));
        groups.forEach((group, links) -> {
            if (group == NavigationGroup.NONE || links.size() == 1) {
                links.forEach(one -> places.add(alone(one)));
            } else {
                places.add(new Frame.Place(label(group, visitor, words), links));
            }
        });
        return places;
    }

    private static Frame.Place alone(Frame.Link link) {
        return new Frame.Place("", List.of(link));
    }

    /// A parent has one child in mind, a teacher many.
    private static String label(NavigationGroup group, Visitor visitor, Words words) {
        return group == NavigationGroup.PUPILS && visitor.functions().stream().anyMatch(FAMILY::contains)
                ? words.say("web.menu.family")
                : words.say("web.menu." + Codes.of(group));
    }
}
