package dev.paso.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Who may open a page. A full host has whoever comes wait in a line, in the order in which they came: their page asks again by itself, and
 * whoever does not ask any more has left the line.
 */
public final class Admission {
    /** Seconds after which a page that waits asks again. */
    static final int AGAIN_SECONDS = 5;

    private static final long LEFT = Duration.ofSeconds(4L * AGAIN_SECONDS).toNanos();
    private static final int LONGEST_LINE = 10_000;
    private static final int TICKET_BYTES = 12;

    private final Settings settings;
    private final Crowd crowd;
    private final LongSupplier nanos;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Long> line = new LinkedHashMap<>(); // tickets, and when each was last shown

    /**
     * How many pages there may be.
     *
     * @param host in all
     * @param address from one network address: a class of 150 shares one, with its teacher and second pages
     * @param browser in one browser
     */
    public record Settings(int host, int address, int browser) {
        public static final Settings DEFAULT = new Settings(200, 180, 30);
    }

    /** What somebody hears who wants to open a page. */
    sealed interface Answer {
        enum Welcome implements Answer {
            COME_IN
        }

        /**
         * The host is full.
         *
         * @param ticket to be shown the next time
         * @param number in the line, from 1
         */
        record Wait(String ticket, int number) implements Answer {}

        /** There are so many pages from this network, or in this browser, that there may be no more. */
        record Enough(boolean isBrowser, int most) implements Answer {}
    }

    public Admission(Settings settings, Crowd crowd) {
        this(settings, crowd, System::nanoTime);
    }

    Admission(Settings settings, Crowd crowd, LongSupplier nanos) {
        this.settings = settings;
        this.crowd = crowd;
        this.nanos = nanos;
    }

    /**
     * @param sessionId empty where the browser has none yet
     * @param ticket as an answer before gave it; empty for whoever has none
     */
    synchronized Answer ask(String address, String sessionId, String ticket) {
        if (!sessionId.isEmpty() && crowd.pagesOf(sessionId) >= settings.browser) {
            return new Answer.Enough(true, settings.browser);
        }
        if (crowd.pagesFrom(address) >= settings.address) {
            return new Answer.Enough(false, settings.address);
        }
        long now = nanos.getAsLong();
        line.values().removeIf(shown -> now - shown > LEFT);
        int free = settings.host - crowd.pages();
        if (line.isEmpty() && free > 0) {
            return Answer.Welcome.COME_IN;
        }
        String mine = line.containsKey(ticket) ? ticket : newTicket();
        line.put(mine, now);
        int number = numberOf(mine);
        if (number <= free) {
            line.remove(mine);
            return Answer.Welcome.COME_IN;
        }
        if (line.size() > LONGEST_LINE) { // who made that many wants no page
            line.remove(mine);
        }
        return new Answer.Wait(mine, number);
    }

    private int numberOf(String ticket) {
        int number = 1;
        for (Iterator<String> tickets = line.keySet().iterator();
                !tickets.next().equals(ticket); ) {
            number++;
        }
        return number;
    }

    private String newTicket() {
        byte[] bytes = new byte[TICKET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
