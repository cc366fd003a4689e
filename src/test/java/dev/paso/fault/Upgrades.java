package dev.paso.fault;

/** What happens to a request to become a WebSocket, as school networks and proxies do it. */
public enum Upgrades {
    PASS,
    /** Answered with 403. */
    FORBID,
    /** Its connection is closed without an answer. */
    CLOSE,
    /** Never answered. */
    SWALLOW,
    /** Passed on without the header that asks for it, as a proxy does that knows no WebSockets. */
    STRIP
}
