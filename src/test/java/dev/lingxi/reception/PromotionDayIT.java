package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.reception.PromotionDay.Staffed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The simulated promotion day: what must hold whatever is assumed. */
class PromotionDayIT {

    private static final DayPlan PEOPLE_ONLY = DayPlan.always("people only", ReceptionMode.HUMAN_ONLY, false);
    private static final DayPlan BOT_FIRST = DayPlan.always("bot first", ReceptionMode.BOT_FIRST, true);
    private static final DayPlan MIX = DayPlan.mixed("mix", new DeskSettings.Pressure(true, 2, 0, 20, 5, 0.8, 0.3, 300, ReceptionMode.BOT_FIRST));

    private static DayAssumptions assumed(int ordinary, double botAlone, double patienceSeconds) {
        return new DayAssumptions(ordinary, 4, 5, 5, 25, 12, 0.35, 60, patienceSeconds, botAlone, 45, 60, 0.8);
    }

    private static Staffed with(DayAssumptions day, DayPlan plan, int people) {
        return new PromotionDay(day, List.of(1L)).with(plan, List.of(people, people, people));
    }

    @Test
    void everyConsumerIsSettledByTheBotOrAnsweredByAPersonOrGivesUp() {
        for (DayPlan plan : List.of(PEOPLE_ONLY, BOT_FIRST, MIX)) {
            DayFigures figures = with(assumed(200, 0.55, 180), plan, 3).figures();
            assertThat(figures.settled() + figures.toPeople()).as(plan.name()).isBetween(figures.consultations() - 5, figures.consultations());
        }
    }

    @Test
    void nobodyEverCarriesMoreThanTheirCapacity() {
        assertThat(with(assumed(400, 0.2, 600), PEOPLE_ONLY, 2).figures().mostLoad()).isEqualTo(5);
    }

    @Test
    void thePeakTurnsTheMixToTheBotAndTheCalmTurnsItBack() {
        DayFigures busy = with(assumed(400, 0.55, 180), MIX, 4).figures();
        assertThat(busy.changes()).isGreaterThan(4);
        assertThat(busy.modes()).containsOnlyKeys(ReceptionMode.ASSIST, ReceptionMode.BOT_FIRST);
        DayFigures quiet = with(assumed(10, 0.55, 180), MIX, 6).figures();
        assertThat(quiet.changes()).as("the morning alone").isEqualTo(1);
        assertThat(quiet.modes().get(ReceptionMode.BOT_FIRST)).isEqualTo(7 * 3_600);
    }

    @Test
    void whereTheBotSettlesNothingItSavesNobody() {
        DayFigures people = with(assumed(200, 0, 180), DayPlan.always("people", ReceptionMode.HUMAN_ONLY, true), 4).figures();
        DayFigures bot = with(assumed(200, 0, 180), BOT_FIRST, 4).figures();
        assertThat(bot.settled()).isZero();
        assertThat(bot.toPeople()).isEqualTo(people.toPeople());
        assertThat(bot.within(60)).isCloseTo(people.within(60), org.assertj.core.data.Offset.offset(0.05));
    }

    @Test
    void theSameSeedIsTheSameDayAndTheFewestPeopleReachTheTarget() {
        var simulation = new PromotionDay(assumed(100, 0.55, 180), List.of(7L));
        Staffed fewest = simulation.fewest(MIX);
        assertThat(simulation.fewest(MIX)).isEqualTo(fewest);
        for (int shift = 0; shift < PromotionDay.SHIFTS; shift++) {
            assertThat(fewest.figures().within(shift, 60)).isGreaterThanOrEqualTo(0.8);
        }
    }
}
