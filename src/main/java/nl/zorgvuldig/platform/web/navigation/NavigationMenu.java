package nl.zorgvuldig.platform.web.navigation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.web.PageFrame;
import nl.zorgvuldig.platform.web.Visitor;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;

/// The bar on top of each page: at most five places, and the reader's own pages under their name. A
/// place with several pages in it has a page of its own that lists them ([MenuController]).
public final class NavigationMenu {
    /// The number of places that fit beside one another, and under a thumb.
    private static final int MOST = 5;

    private static final Set<String> FAMILY = Set.of("guardian", "pupil");

    private NavigationMenu() {}

    /// A page, and the group it is in.
    public record Placed(NavigationGroup group, PageFrame.Link link) {}

    /// The places of the bar, and the links under the name.
    public record Bar(List<PageFrame.Place> places, List<PageFrame.Link> own) {}

    /// @param address of the page that is open
    public static Bar of(List<Placed> shown, Visitor visitor, LocalizedMessages words, String address) {
        Map<NavigationGroup, List<PageFrame.Link>> groups = new EnumMap<>(NavigationGroup.class);
        shown.forEach(page -> groups.computeIfAbsent(group(page, visitor), _ -> new ArrayList<>())
                .add(page.link()));
        List<PageFrame.Link> own = Optional.ofNullable(groups.remove(NavigationGroup.OWN))
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

    /// An anonymous visitor has no pages of their own; staff find the rights to their own data
    /// under their name.
    private static NavigationGroup group(Placed page, Visitor visitor) {
        return switch (page.group()) {
            case OWN -> visitor.signedIn() ? NavigationGroup.OWN : NavigationGroup.TODAY;
            case RIGHTS -> family(visitor) ? NavigationGroup.RIGHTS : NavigationGroup.OWN;
            case TODAY, PUPILS, CARE, PARENTS, CONSENT, PICTURES, SCHOOL, OVERSIGHT -> page.group();
        };
    }

    private static int pages(Map<NavigationGroup, List<PageFrame.Link>> groups) {
        return groups.values().stream().mapToInt(List::size).sum();
    }

    /// Merges one group into another when there are too many places.
    private static void join(
            Map<NavigationGroup, List<PageFrame.Link>> groups, NavigationGroup group, NavigationGroup other) {
        if (groups.size() > MOST && groups.containsKey(group) && groups.containsKey(other)) {
            groups.computeIfAbsent(other, _ -> new ArrayList<>()).addAll(groups.get(group));
            groups.remove(group);
        }
    }

    private static PageFrame.Place place(
            NavigationGroup group,
            List<PageFrame.Link> pages,
            Visitor visitor,
            LocalizedMessages words,
            String address) {
        if (pages.size() == 1) {
            return alone(group, pages.getFirst());
        }
        String path = MenuController.ADDRESS + Codes.of(group);
        return new PageFrame.Place(
                Codes.of(group),
                label(group, visitor, words),
                path,
                path.equals(address) || pages.stream().anyMatch(PageFrame.Link::current),
                pages);
    }

    private static PageFrame.Place alone(NavigationGroup group, PageFrame.Link page) {
        return new PageFrame.Place(Codes.of(group), page.label(), page.path(), page.current(), List.of());
    }

    /// Singular for a parent, who has one child in mind; plural for staff.
    private static String label(NavigationGroup group, Visitor visitor, LocalizedMessages words) {
        String key = "web.menu." + Codes.of(group);
        return words.say(family(visitor) && words.has(key + ".family") ? key + ".family" : key);
    }

    private static boolean family(Visitor visitor) {
        return visitor.functions().stream().anyMatch(FAMILY::contains);
    }
}
