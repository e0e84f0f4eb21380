package nl.zorgvuldig.web;

import java.util.concurrent.ThreadLocalRandom;

/// Numbers people can read aloud over the telephone: `K7M-2QX`.
final class Reference {
    private static final String SIGNS = "23456789BCDFGHJKLMNPQRSTVWXZ";

    private Reference() {}

    static String next() {
        StringBuilder reference = new StringBuilder();
        for (int sign = 0; sign < 6; sign++) {
            reference.append(sign == 3 ? "-" : "");
            reference.append(SIGNS.charAt(ThreadLocalRandom.current().nextInt(SIGNS.length())));
        }
        return reference.toString();
    }
}
