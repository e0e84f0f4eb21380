package nl.zorgvuldig.story;

import com.microsoft.playwright.Route;

/// What happens to files on their way: of the files the second and the fifth do not leave, the
/// fourth and the eighth arrive and nobody hears of it, and from the sixth on nothing passes until
/// the connection is back.
final class Losses {
    private int sent;
    private int aborted;
    private int unanswered;
    private boolean away;

    void pass(Route route) {
        if (away) {
            route.abort("internetdisconnected");
        } else if (!route.request().method().equals("POST")) {
            route.resume();
        } else {
            send(route, ++sent);
        }
    }

    private void send(Route route, int now) {
        switch (now) {
            case 2, 5 -> {
                aborted++;
                route.abort("connectionreset");
            }
            case 4, 8 -> {
                if (route.fetch().status() == 200) {
                    unanswered++;
                }
                route.abort("connectionclosed");
            }
            case 6 -> {
                away = true;
                route.abort("internetdisconnected");
            }
            default -> route.resume();
        }
    }

    void back() {
        away = false;
    }

    boolean away() {
        return away;
    }

    int aborted() {
        return aborted;
    }

    int unanswered() {
        return unanswered;
    }
}
