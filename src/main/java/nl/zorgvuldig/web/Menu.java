package nl.zorgvuldig.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.kernel.Codes;

/// The bar on top of each page: at most five places, and what is of who reads under the own name. A
/// place with several pages in it has a page of its own that lists them ([MenuController]).
final class Menu {
    /// So many places fit beside one another, and under a thumb.
    private static final int MOST = 5;

    private static final Set<String> FAMILY = Set.of("guardian", "pupil");

    private Menu() {}

    /// A page, and the group it is in.
    record Placed(NavigationGroup group, Frame.Link link) {}

    /// The places of the bar, and what stands under the name.
    record Bar(List<Frame.Place> places, List<Frame.Link> own) {}

    /// @param address of the page that is open
    static Bar of(List<Placed> shown, Visitor visitor, Words words, String address) {
        Map<NavigationGroup, List<Frame.Link>> groups = new EnumMap<>(NavigationGroup.class);
        shown.forEach(page -> groups.computeIfAbsent(group(page, visitor), _ -> new ArrayList<>())
                .add(page.link()));
        List<Frame.Link> own = Optional.ofNullable(groups.remove(NavigationGroup.OWN))
                .filter(_ -> visitor.signedIn())
                .orElse(List.of());
        if (pages(groups) <= MOST) {
            return new Bar(
                    groups.entrySet().stream()
                            .flatMap(group -> group.getValue().stream().map(page -> alone(group.getKey(), page)))
                            .toList(),
                    own);
        }
        join(groups, NavigationGroup.OVERSIGHT, NavigationGroup.SCHOOL);
        join(groups, NavigationGroup.CARE, NavigationGroup.PUPILS);
        return new Bar(
                groups.entrySet().stream()
                        .map(group -> place(group.getKey(), group.getValue(), visitor, words, address))
                        .toList(),
                own);
    }

    /// Who has not signed in has nothing of their own; staff ask about their own data under their name.
    private static NavigationGroup group(Placed page, Visitor visitor) {
        return switch (page.group()) {
            case OWN -> visitor.signedIn() ? NavigationGroup.OWN : NavigationGroup.TODAY;
            case RIGHTS -> family(visitor) ? NavigationGroup.RIGHTS : NavigationGroup.OWN;
            case TODAY, PUPILS, CARE, PARENTS, CONSENT, PICTURES, SCHOOL, OVERSIGHT -> page.group();
        };
    }

    private static int pages(Map<NavigationGroup, List<Frame.Link>> groups) {
        return groups.values().stream().mapToInt(List::size).sum();
    }

    /// When there are too many places, one goes with another.
    private static void join(
            Map<NavigationGroup, List<Frame.Link>> groups, NavigationGroup one, NavigationGroup other) {
        if (groups.size() > MOST && groups.containsKey(one) && groups.containsKey(other)) {
            groups.computeIfAbsent(other, _ -> new ArrayList<>()).addAll(groups.get(one));
            groups.remove(one);
        }
    }

    private static Frame.Place place(
            NavigationGroup group, List<Frame.Link> pages, Visitor visitor, Words words, String address) {
        if (pages.size() == 1) {
            return alone(group, pages.getFirst());
        }
        String path = MenuController.ADDRESS + Codes.of(group);
        return new Frame.Place(
                Codes.of(group),
                label(group, visitor, words),
                path,
                path.equals(address) || pages.stream().anyMatch(Frame.Link::current),
                pages);
    }

    private static Frame.Place alone(NavigationGroup group, Frame.Link page) {
        return new Frame.Place(Codes.of(group), page.label(), page.path(), page.current(), List.of());
    }

    /// A parent has one child in mind, a teacher many.
    private static String label(NavigationGroup group, Visitor visitor, Words words) {
        String key = "web.menu." + Codes.of(group);
        return words.say(family(visitor) && words.has(key + ".family") ? key + ".family" : key);
    }

    private static boolean family(Visitor visitor) {
        return visitor.functions().stream().anyMatch(FAMILY::contains);
    }
}
