package nl.zorgvuldig;

import static nl.zorgvuldig.RouteVisitors.sound;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import nl.zorgvuldig.Routes.Route;
import nl.zorgvuldig.demo.population.Population;
import org.jspecify.annotations.Nullable;

/// Every address is asked once by some people, by everybody in `./zorgvuldig test deep`, and what
/// came back: who got an answer, who should have, and what was said to whom who may not. Done once
/// for all who look at it.
final class RouteWalk {
    private static final int ASKING = 8;

    private static @Nullable RouteWalk done;

    private final Map<String, Set<String>> found = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> wanted = new ConcurrentHashMap<>();
    private final Map<Asked, String> refusals = new ConcurrentHashMap<>();

    /// Somebody asked for an address.
    record Asked(Route route, String handle) {
        String name() {
            return route.name() + " as " + handle;
        }
    }

    private RouteWalk(RouteVisitors all) {
        for (Route route : Routes.all()) {
            if (!SignsOut.is(route)) {
                AtOnce.each(Sample.of(Population.HANDLES, ASKING), handle -> ask(all, new Asked(route, handle)));
            }
        }
    }

    static synchronized RouteWalk done() {
        RouteWalk walk = done;
        if (walk == null) {
            walk = new RouteWalk(new RouteVisitors());
            done = walk;
        }
        return walk;
    }

    private void ask(RouteVisitors all, Asked asked) {
        Route route = asked.route();
        HttpResponse<String> answer =
                RouteVisitors.ask(all.visitor(asked.handle()), route, all.filled(route), Map.of());
        sound(asked.name(), answer);
        if (answer.statusCode() == 403 && !route.sends() && !route.everybody()) {
            String page = answer.body().substring(answer.body().indexOf("<main"));
            refusals.put(asked, page.substring(0, page.indexOf("</main")));
        }
        if (route.nowhere() || standsIn(asked)) {
            return;
        }
        if (answer.statusCode() != 403 && answer.statusCode() != 404) {
            note(found, asked);
        }
        if (route.may(asked.handle())) {
            note(wanted, asked);
        }
    }

    /// For a pupil of this group in a story, so may see that one.
    private static boolean standsIn(Asked asked) {
        return asked.handle().equals("leerkracht2") && asked.route().path().contains("{group}");
    }

    private static void note(Map<String, Set<String>> where, Asked asked) {
        where.computeIfAbsent(asked.route().name(), _ -> new ConcurrentSkipListSet<>())
                .add(asked.handle());
    }

    /// Who got something else than that it is not theirs or not there, for each address.
    Map<String, Set<String>> found() {
        return found;
    }

    /// Who may, by [Routes].
    Map<String, Set<String>> wanted() {
        return wanted;
    }

    /// The pages that said no to who may not.
    Map<Asked, String> refusals() {
        return refusals;
    }
}
