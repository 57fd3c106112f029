CREATE TABLE "ledger" (
	"site_id" text PRIMARY KEY NOT NULL,
	"sweep_id" text NOT NULL,
	"ledger" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sweep" ADD COLUMN "answers_gone" boolean DEFAULT false NOT NULL;