CREATE TABLE "worker" (
	"site_id" text NOT NULL,
	"owner" text NOT NULL,
	"beat_at" timestamp with time zone NOT NULL,
	CONSTRAINT "worker_site_id_owner_pk" PRIMARY KEY("site_id","owner")
);
--> statement-breakpoint
ALTER TABLE "sweep" ADD COLUMN "stop_asked" text;