package dev.paso.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What is done after an answer, and in which order. */
class AwaitedTest {
    private final Awaited waiting = new Awaited(Runnable::run);
    private final List<String> done = new ArrayList<>();

    private CompletableFuture<String> await() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        waiting.await(answer, done::add, why -> done.add("failed: " + why.getMessage()));
        return answer;
    }

    @Test
    void whatWasPostponedIsDoneOnceAfterTheAnswerInItsOrder() {
        CompletableFuture<String> answer = await();
        waiting.postpone(() -> done.add("first"));
        waiting.postpone(() -> done.add("second"));
        assertThat(waiting.isOver()).isFalse();
        answer.complete("answer");
        assertThat(waiting.isOver()).isTrue();
        await().complete("another");
        assertThat(done).containsExactly("answer", "first", "second", "another");
    }

    @Test
    void aFailureIsToldByItsCauseAndKeepsNobodyWaiting() {
        CompletableFuture<String> answer = await();
        waiting.postpone(() -> done.add("postponed"));
        answer.completeExceptionally(new CompletionException(new IllegalStateException("no room")));
        assertThat(done).containsExactly("failed: no room", "postponed");
    }

    @Test
    void anAnswerThatIsNotWantedAnyMoreIsNoFailure() {
        CompletableFuture<String> answer = await();
        waiting.postpone(() -> done.add("postponed"));
        waiting.cancel();
        assertThat(answer).isCancelled();
        assertThat(done).containsExactly("postponed");
    }

    @Test
    void whoWaitsForAnotherAnswerHearsNothingOfTheOneBefore() {
        CompletableFuture<String> old = await();
        waiting.postpone(() -> done.add("postponed"));
        CompletableFuture<String> answer = await();
        assertThat(old).isCancelled();
        assertThat(done).isEmpty();
        answer.complete("answer");
        assertThat(done).containsExactly("answer", "postponed");
    }

    @Test
    void whatWasPostponedCanWaitForAnAnswerItself() {
        CompletableFuture<String> answer = await();
        List<CompletableFuture<String>> next = new ArrayList<>();
        waiting.postpone(() -> next.add(await()));
        answer.complete("answer");
        assertThat(waiting.isOver()).isFalse();
        next.getFirst().complete("next");
        assertThat(done).containsExactly("answer", "next");
    }

    /** It came before it was given up, and is heard after. */
    @Test
    void anAnswerThatIsNotWantedAnyMoreIsPassedOverThoughItHasCome() {
        List<Runnable> turns = new ArrayList<>();
        Awaited late = new Awaited(turns::add);
        late.await(CompletableFuture.completedFuture("answer"), done::add, why -> done.add("failed"));
        late.postpone(() -> done.add("postponed"));
        late.cancel();
        turns.forEach(Runnable::run);
        assertThat(late.isOver()).isTrue();
        assertThat(done).containsExactly("postponed");
    }

    @Test
    void onceClosedNothingIsDone() {
        CompletableFuture<String> answer = await();
        waiting.postpone(() -> done.add("postponed"));
        waiting.close();
        assertThat(answer).isCancelled();
        assertThat(waiting.isOver()).isTrue();
        assertThat(done).isEmpty();
    }
}
